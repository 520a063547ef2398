package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of one input of {@link HiddenNames.Heads}.
 *
 * @param Dropout the label for the head Dropout
 * @param Linear the label for the head Linear
 * @param HiddenHead the label for the head HiddenHead
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record HiddenNames_HeadsLabels(java.lang.String Dropout, java.lang.Integer Linear,
        java.lang.Integer HiddenHead) {
}
