/** From logits and labels to an evaluation. */
package dev.condyle.runtime.evaluate;
