/** Noise on every port that the application has open, while rides go on beside it. */
package org.pickmeup.app.fuzz;
