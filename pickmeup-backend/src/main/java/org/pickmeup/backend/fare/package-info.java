/**
 * What a ride costs: the fare table, the track that the backend has seen of each ride, and whether the driver's figures fit
 * it. The rule is told in {@code docs/backend.md}.
 */
package org.pickmeup.backend.fare;
