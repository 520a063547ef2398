package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;

/** The loss of one kind of head, and the score that is shown during training. */
interface HeadLoss {

    /**
     * Returns the loss of each example.
     *
     * @param logits (N, logits)
     * @param labels the encoded labels, (N, width), without NaN
     * @return (N)
     */
    NDArray losses(NDArray logits, NDArray labels);

    /**
     * Returns the score of each example: its accuracy, from 0 to 1, or the absolute error of
     * regression.
     *
     * @param logits (N, logits)
     * @param labels the encoded labels, (N, width), without NaN
     * @return (N)
     */
    NDArray scores(NDArray logits, NDArray labels);
}
