/**
 * CSV files as data sets: {@link dev.condyle.runtime.csv.CsvFile} reads rows by the names of their
 * columns.
 */
package dev.condyle.runtime.csv;
