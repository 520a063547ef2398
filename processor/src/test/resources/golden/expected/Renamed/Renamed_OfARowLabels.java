package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of an input of {@link Renamed.OfARow}.
 *
 * @param shape the label of the head shape
 * @param paint the label of the head paint
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Renamed_OfARowLabels(Integer shape, String paint) {
}
