package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of an input of {@link SeveralHeads.Sign}.
 *
 * @param form the label of the head form
 * @param seenColour the label of the head seenColour
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_SignLabels(SeveralHeads.Form form, String seenColour) {
}
