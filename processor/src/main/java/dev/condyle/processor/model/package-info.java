/**
 * What the user meant: immutable records, checked and complete, from which classes are generated.
 */
@NullMarked
package dev.condyle.processor.model;

import org.jspecify.annotations.NullMarked;
