/** The folder of a saved model. */
package dev.condyle.runtime.internal.persist;
