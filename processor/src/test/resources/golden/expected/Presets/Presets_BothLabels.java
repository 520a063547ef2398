package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of an input of {@link Presets.Both}.
 *
 * @param age the label of the head age
 * @param size the label of the head size
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record Presets_BothLabels(Integer age, Integer size) {
}
