/**
 * Annotations that turn a class into a classifier: {@link dev.condyle.Backbone} says what comes in
 * and which layers extract features from it, {@link dev.condyle.Head} says which labels come out.
 */
package dev.condyle;
