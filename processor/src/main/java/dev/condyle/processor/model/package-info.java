/** Immutable, validated records from which classes are generated. */
@NullMarked
package dev.condyle.processor.model;

import org.jspecify.annotations.NullMarked;
