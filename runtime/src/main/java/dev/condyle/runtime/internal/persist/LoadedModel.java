package dev.condyle.runtime.internal.persist;

import dev.condyle.runtime.data.Tasks;

/**
 * What the folder of a model contains besides the weights and the columns.
 *
 * @param tasks the tasks, with what their targets have learned and their thresholds
 * @param position how far the model was trained
 */
public record LoadedModel<L>(Tasks<L> tasks, TrainingPosition position) {}
