/** Immutable, validated records that classes are generated from. */
@NullMarked
package dev.condyle.processor.model;

import org.jspecify.annotations.NullMarked;
