package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of an input of {@link HiddenNames.Heads}.
 *
 * @param Dropout the label of the head Dropout
 * @param Linear the label of the head Linear
 * @param HiddenHead the label of the head HiddenHead
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record HiddenNames_HeadsLabels(java.lang.String Dropout, java.lang.Integer Linear,
        java.lang.Integer HiddenHead) {
}
