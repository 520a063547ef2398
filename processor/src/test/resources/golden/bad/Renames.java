package golden;

import static dev.condyle.Weight.CLASSES;
import static dev.condyle.Weight.FEATURES;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Named;
import dev.condyle.Weight;
import dev.condyle.feature.Categorical;
import dev.condyle.feature.Cross;
import dev.condyle.feature.Embedded;
import dev.condyle.feature.Features;
import dev.condyle.feature.Ignored;
import dev.condyle.feature.Numeric;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Use;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV2;

class Renames {
    @Backbone(input = float[].class, shape = 4)
    @Head(classes = 2)
    static class Forms {
        @Dense(4) @Named("") Layer a; // CONDYLE-609 "\"\""
        @Dense(4) @Named("b c") Layer b; // CONDYLE-609 "\"b c\""
        @Dense(4) @Named("conv.weight") Layer c; // CONDYLE-609 "\"conv.weight\""
        @Dense(4) @Named("1st") Layer d; // CONDYLE-609 "\"1st\""
        @Dense(4) @Named("class") Layer e; // CONDYLE-609 "\"class\""
        @Dense(4) @Named("_") Layer f; // CONDYLE-609 "\"_\""
        @Dense(4) @Named("true") Layer g; // CONDYLE-609 "\"true\""
        @Dense(4) @Named("h") Layer h;
    }

    @Backbone(input = float[].class, shape = 4)
    @Head(classes = 2)
    static class Layers {
        @Dense(4) @Named("b") Layer a; // CONDYLE-610 "\"b\""
        @Dense(4) Layer b;
        @Dense(4) @Named("old") Layer c;
        @Dense(4) @Named("old") Layer d; // CONDYLE-610 "\"old\""
        @Dense(4) @Named("head") Layer e; // CONDYLE-610 "\"head\""
        @Dense(4) @Named("VERSION") Layer f;
        @Dense(4) @Named("encoder") Layer g;
    }

    @Backbone(input = Image.class, network = MobileNetV2.class)
    @Head(classes = 2)
    static class AfterANetwork {
        @Dense(4) @Named("backbone") Layer a; // CONDYLE-610 "\"backbone\""
        @Dense(4) @Named("pooling") Layer b; // CONDYLE-610 "\"pooling\""
        @Dense(4) @Named("OPTIONS") Layer c;
    }

    @Backbone(input = Row.class)
    @Head(classes = 2)
    static class OfARow {
        @Dense(4) @Named("columns") Layer a; // CONDYLE-610 "\"columns\""
    }

    static class InputsAndHeads {
        @Backbone(input = Image.class, network = MobileNetV2.class) @Named("photo") Layer picture;
        @Backbone(input = float[].class, shape = 4) @Named("photo") Layer vector; // CONDYLE-610 "\"photo\""
        @Dense(4) @Named("photoPooling") Layer dense; // CONDYLE-610 "\"photoPooling\""
        @Head(classes = 2) @Named("dense") Layer one;
        @Head(classes = 2) @Named("two") Layer other; // CONDYLE-610 "\"two\""

        @Head(classes = 2)
        static NDArray two(
                NDArray x,
                @Weight({FEATURES, CLASSES}) @Named("bias") NDArray kernel, // CONDYLE-610 "\"bias\""
                @Weight(CLASSES) NDArray bias,
                @Weight(CLASSES) @Named("a-b") NDArray scale) { // CONDYLE-609 "\"a-b\""
            return x.matMul(kernel).add(bias).mul(scale);
        }
    }

    @Backbone
    static class Unit {
        @Dense(4) @Named("two words") Layer a; // CONDYLE-609 "\"two words\""
    }

    @Backbone(input = float[].class, shape = 4)
    @Head(classes = 2)
    static class OfAUnit {
        @Use(Unit.class) Layer unit;
    }

    enum Zone {
        NORTH,
        @Named("south") SOUTH // CONDYLE-611 "\"south\"" / ""
    }

    @Features
    @Cross(of = {"zone", "word"}, bins = 8) // CONDYLE-1031 "{" / ""
    record Row(
            @Numeric @Named("b") double a, // CONDYLE-610 "\"b\"" / ""
            @Numeric double b,
            @Numeric @Named("int") double c, // CONDYLE-609 "\"int\"" / ""
            @Ignored @Named("d") String d, // CONDYLE-611 "\"d\"" / ""
            @Ignored String e,
            @Numeric @Named("e") double f,
            @Named("zone") Zone region,
            @Categorical({"a", "b"}) @Embedded(2) @Named("table") String word,
            @Categorical({"a", "b"}) @Embedded(value = 2, shared = "table") String left, // CONDYLE-1041 "\"table\"" / ""
            @Categorical({"a", "b"}) @Embedded(value = 2, shared = "table") String right) {

        Row(@Named("x") int x) { // CONDYLE-611 "\"x\""
            this(x, x, x, "", "", x, Zone.NORTH, "a", "a", "a");
        }

        @Named("y") // CONDYLE-611 "\"y\""
        double y() {
            return 0;
        }
    }

    record Bare(@Named("size") int length) {} // CONDYLE-1002 "@Named" / ""

    @Backbone(input = float[].class, shape = 4)
    static class Unused {
        @Named("count") int number; // CONDYLE-611 "\"count\""
        @Dense(4) Layer hidden;

        Unused(@Named("a") int b) {} // CONDYLE-611 "\"a\""

        @Named("only") // CONDYLE-611 "\"only\""
        @Head(classes = 2)
        static NDArray logits(
                @Named("x") NDArray features, // CONDYLE-611 "\"x\""
                @Weight({FEATURES, CLASSES}) NDArray kernel) {
            return features.matMul(kernel);
        }

        @Named("other") // CONDYLE-611 "\"other\""
        void method() {}
    }

    static class Reusable {
        @Named("only") // CONDYLE-611 "\"only\""
        @Head
        static NDArray logits(NDArray x, @Weight({FEATURES, CLASSES}) NDArray kernel) {
            return x.matMul(kernel);
        }
    }

    @Head(classes = 2)
    static class OfABlock {
        @Named("body") // CONDYLE-611 "\"body\""
        @Backbone(input = float[].class, shape = 4, features = 4)
        static Block identity() {
            return Blocks.identityBlock();
        }
    }

    static class Plain {
        @Named("old") int value; // CONDYLE-611 "\"old\""
    }

    interface Constants {
        @Named("old") int VALUE = 1; // CONDYLE-611 "\"old\""
    }
}
