/** Measures the time saved because the features of a frozen backbone are computed only once. */
package dev.condyle.samples.benchfrozen;
