package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of one input of {@link SeveralHeads.Sign}.
 *
 * @param form the label for the head form
 * @param seenColour the label for the head seenColour
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_SignLabels(SeveralHeads.Form form, String seenColour) {
}
