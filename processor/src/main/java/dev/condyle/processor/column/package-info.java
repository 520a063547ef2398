/**
 * Plans feature columns: converts the type and annotations of a record component to the call that
 * builds the column of the runtime, and computes its width.
 *
 * <p>To add an annotation, declare it in {@code dev.condyle.feature}, read it in a new class as
 * {@link dev.condyle.processor.column.NumberReader} reads {@code @Numeric}, and call that class
 * from {@link dev.condyle.processor.column.ColumnReader}.
 */
@NullMarked
package dev.condyle.processor.column;

import org.jspecify.annotations.NullMarked;
