package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Resize;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Embedding;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.Use;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.ResNet18;

class Uses {
    @Backbone(shape = {4}) // CONDYLE-207 "@Backbone"
    @Head(classes = 2)
    static class WithoutInput {
        @Dense(4) Layer hidden;
    }

    @Backbone(network = ResNet18.class) // CONDYLE-207 "@Backbone"
    static class NetworkWithoutInput {}

    @Backbone(shape = {4, 0}) // CONDYLE-202 "{" / "shape"
    static class NoShape {
        @Dense(4) Layer hidden;
    }

    @Backbone(shape = {}) // CONDYLE-205 "{" / "shape"
    static class EmptyShape {
        @Dense(4) Layer hidden;
    }

    @Backbone(
            resize = Resize.CROP, // CONDYLE-204 ".CROP" / "resize"
            width = 2) // CONDYLE-709 "2)" / "width"
    static class Resized {
        @Dense(4) Layer hidden;
    }

    @Backbone // CONDYLE-106 "@Backbone"
    static class Empty {}

    @Backbone
    static class Unit {
        @Conv2d(filters = 4, kernel = 3) Layer conv;
    }

    @Backbone
    static class Outer {
        @Dense(4) Layer hidden;
        @Use(Unit.class) Layer unit;
    }

    @Backbone(input = float[].class, shape = {4})
    static class OfFour {
        @Dense(4) Layer hidden;
    }

    @Backbone
    static class NoClasses {
        @Use(String.class) Layer text; // CONDYLE-850 ".class" / "String.class"
        @Use(int[].class) Layer ints; // CONDYLE-850 ".class" / "int[].class"
        @Use(Layer.class) Layer itself; // CONDYLE-850 ".class" / "Layer.class"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class Whole {
        @Use(Whole.class) Layer itself; // CONDYLE-854 ".class" / "Whole.class"
        @Dense(4) Layer hidden;
    }

    @Backbone
    static class OfAHead {
        @Use(Whole.class) Layer whole; // CONDYLE-851 ".class" / "Whole.class"
    }

    @Backbone(input = Image.class, network = ResNet18.class)
    static class Network {}

    @Backbone
    static class OfANetwork {
        @Use(Network.class) Layer network; // CONDYLE-852 ".class" / "Network.class"
    }

    @Backbone
    private static class Hidden { // CONDYLE-102 "class" / "Hidden"
        @Dense(4) Layer hidden;
    }

    @Backbone
    static class OfHidden {
        @Use(Hidden.class) Layer unit; // CONDYLE-853 ".class" / "Hidden.class"
    }

    @Backbone
    static class One {
        @Use(Two.class) Layer two; // CONDYLE-854 ".class" / "Two.class"
    }

    @Backbone
    static class Two {
        @Use(One.class) Layer one; // CONDYLE-854 ".class" / "One.class"
    }

    @Backbone(input = float[].class, shape = {5})
    @Head(classes = 2)
    static class OtherShape {
        @Use(OfFour.class) Layer four; // CONDYLE-855 ".class" / "OfFour.class"
    }

    @Backbone(input = float[].class, shape = {5})
    @Head(classes = 2)
    static class Misfit {
        @Use(Unit.class) Layer unit; // CONDYLE-856 ".class" / "Unit.class"
        @Dense(4) Layer hidden;
    }

    @Backbone(input = float[].class, shape = {1, 2, 2})
    static class DeepMisfit {
        @Use(Outer.class) Layer outer; // CONDYLE-856 ".class" / "Outer.class"
    }

    @Backbone(input = int[].class, shape = {4})
    static class Ids {
        @Use(OfFour.class) Layer four; // CONDYLE-407 "@Use"
    }

    @Backbone
    static class Words {
        @Embedding(vocabulary = 9, dimension = 3) Layer words;
        @Flatten Layer flat;
    }

    @Backbone(input = float[].class, shape = {4})
    static class Measurements {
        @Use(Words.class) Layer words; // CONDYLE-408 "@Use"
    }

    @Backbone
    static class Faulty {
        @Dense(0) Layer hidden; // CONDYLE-301 "0"
    }

    @Backbone
    static class FaultyLazy {
        @Dense(4) Layer hidden;
        @Embedding(vocabulary = 9, dimension = 3) Layer words; // CONDYLE-408 "@Embedding"
    }

    @Backbone
    static class FaultyPass {
        @Dense(4) Layer hidden;

        @Forward private NDArray features(NDArray x) { return x; } // CONDYLE-806 "features"
    }

    @Backbone
    static class OfFaultyPass {
        @Use(FaultyPass.class) Layer one;
    }

    /** Not reported again where it is used. */
    @Backbone
    static class OfFaulty {
        @Use(Faulty.class) Layer one;
        @Use(FaultyLazy.class) Layer two;
        @Use(Empty.class) Layer three;
        @Use(value = Unit.class) @Dense(3) Layer four; // CONDYLE-603 "@Dense"
    }

    @Backbone
    static class InAForwardPass {
        @Use(OfFaulty.class) Layer one;

        @Forward NDArray features(NDArray x) { return one.apply(x); }
    }
}
