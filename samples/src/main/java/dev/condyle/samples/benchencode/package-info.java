/** How many records a second a generated encoder turns into numbers, on one core. */
package dev.condyle.samples.benchencode;
