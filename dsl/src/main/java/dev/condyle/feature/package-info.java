/**
 * Feature columns: annotations on the components of a record that define how each component is
 * encoded as numbers.
 */
package dev.condyle.feature;
