package dev.condyle.runtime.generated;

/** The numbers of logits of the heads of a model whose labels are learned from training data. */
public interface HeadSizes {

    /**
     * Returns the number of logits of a head.
     *
     * @param head the name of the head
     * @throws IllegalArgumentException if there is no such head
     */
    int of(String head);
}
