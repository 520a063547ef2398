/**
 * What a component of a record becomes: from its type and its annotations to the call that builds
 * the runtime's column, and to the width that the network sees.
 *
 * <p>To add an annotation: declare it in {@code dev.condyle.feature}, read it in a class of its own
 * as {@link dev.condyle.processor.column.NumberReader} reads {@code @Numeric}, and let {@link
 * dev.condyle.processor.column.ColumnReader} choose that class.
 */
@NullMarked
package dev.condyle.processor.column;

import org.jspecify.annotations.NullMarked;
