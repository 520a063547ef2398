package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.layer.LayerShape;
import dev.condyle.processor.layer.Members;

/**
 * A field that is a layer, with the values of its annotation.
 *
 * @param name the name of the field
 * @param savedName its name in saved models
 * @param members the members of the annotation
 * @param shape the layer
 */
record LayerField(String name, String savedName, Members members, LayerShape shape) {

    /** Returns this field, with the problems of further checks reported to other problems. */
    LayerField reportingTo(Problems problems) {
        return new LayerField(name, savedName, members.reportingTo(problems), shape);
    }

    /** Returns this layer for a sequence with a mask. */
    LayerField masked() {
        return new LayerField(name, savedName, members, shape.masked());
    }
}
