package dev.condyle.processor.model;

import com.palantir.javapoet.CodeBlock;

/**
 * How a component is read from a row of a CSV file.
 *
 * @param column the name of the column
 * @param read the expression that gives the value, of a {@code row}
 */
public record CellPlan(String column, CodeBlock read) {}
