/** CSV files as data sets. {@link dev.condyle.runtime.csv.CsvFile} reads cells by column name. */
@NullMarked
package dev.condyle.runtime.csv;

import org.jspecify.annotations.NullMarked;
