package dev.condyle.processor.model;

import com.palantir.javapoet.CodeBlock;

/**
 * How a component is read from a CSV row.
 *
 * @param column the name of the column
 * @param read the expression that reads the value from a variable {@code row}
 */
public record CellPlan(String column, CodeBlock read) {}
