package org.pickmeup.backend.trip;

/** What an event means for its trip. */
sealed interface Verdict {

    /** How the journal names it. */
    enum Outcome {
        APPLIED,
        EARLY,
        MISFIT
    }

    /** The trip, as it is after it; a new one has version 0 and is in no table yet. */
    record Changed(Trip now) implements Verdict {}

    /** It fits, and the trip is what it was. */
    record Noted() implements Verdict {}

    /** It does not fit yet: something has to be heard before it. */
    record Early(String why) implements Verdict {}

    /** It will never fit. */
    record Misfit(String why) implements Verdict {}

    default Outcome outcome() {
        if (this instanceof Early) {
            return Outcome.EARLY;
        }
        return this instanceof Misfit ? Outcome.MISFIT : Outcome.APPLIED;
    }

    /** Why it does not fit; null where it does. */
    default String why() {
        if (this instanceof Early early) {
            return early.why();
        }
        return this instanceof Misfit misfit ? misfit.why() : null;
    }
}
