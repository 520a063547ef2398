/** Measures what it saves that features of a frozen backbone are computed once. */
package dev.condyle.samples.benchfrozen;
