package org.pickmeup.backend.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Some of the trips that were asked for, the newest first.
 *
 * @param page which page this is, from 0
 * @param size how many trips a full page has
 * @param total how many trips there are on all pages
 */
public record TripPage(
        List<TripSummary> items,
        @Schema(example = "0") int page,
        @Schema(example = "20") int size,
        @Schema(example = "137") long total) {}
