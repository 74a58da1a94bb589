package org.pickmeup.backend.fare;

/**
 * What a figure can have been, by what was seen.
 *
 * @param likely where nothing was lost and nothing heard late
 */
record Range(double least, double likely, double most) {

    /** @param share of the figure, by which the driver's instruments may differ from ours */
    boolean allows(double figure, double share) {
        return figure >= least * (1 - share) && figure <= most * (1 + share);
    }
}
