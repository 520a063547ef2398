/**
 * What the user meant: immutable records, checked and complete, from which classes are generated.
 */
package dev.condyle.processor.model;
