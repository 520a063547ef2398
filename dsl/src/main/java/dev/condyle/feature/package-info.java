/**
 * Feature columns: annotations on the components of a record that define how each component is
 * encoded as numbers.
 */
@NullMarked
package dev.condyle.feature;

import org.jspecify.annotations.NullMarked;
