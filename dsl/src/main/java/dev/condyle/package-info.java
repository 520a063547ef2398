/**
 * Annotations that declare a classifier. {@link dev.condyle.Backbone} declares the input and the
 * layers that extract features from it; {@link dev.condyle.Head} declares the labels to predict.
 */
@NullMarked
package dev.condyle;

import org.jspecify.annotations.NullMarked;
