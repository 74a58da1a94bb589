/**
 * Rides under which broker and backend may die at any moment. Drivers and passengers are small clients that repeat each step
 * until it is answered, over a wire that doubles and delays what they say; what they saw is compared afterwards with what
 * the backend tells of its trips and its ledger.
 */
package org.pickmeup.simulator.chaos;
