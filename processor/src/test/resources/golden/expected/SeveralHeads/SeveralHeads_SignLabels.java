package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of one input of {@link SeveralHeads.Sign}.
 *
 * @param form the class that form is to find
 * @param seenColour the class that seenColour is to find
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record SeveralHeads_SignLabels(SeveralHeads.Form form, String seenColour) {
}
