/**
 * CSV files as data sets: {@link dev.condyle.runtime.csv.CsvFile} reads rows by the names of their
 * columns.
 */
@NullMarked
package dev.condyle.runtime.csv;

import org.jspecify.annotations.NullMarked;
