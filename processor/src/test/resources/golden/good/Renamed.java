package golden;

import static dev.condyle.Weight.CLASSES;
import static dev.condyle.Weight.FEATURES;
import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Named;
import dev.condyle.Weight;
import dev.condyle.feature.Bucketized;
import dev.condyle.feature.Categorical;
import dev.condyle.feature.Column;
import dev.condyle.feature.Cross;
import dev.condyle.feature.DateParts;
import dev.condyle.feature.Embedded;
import dev.condyle.feature.Encoded;
import dev.condyle.feature.Features;
import dev.condyle.feature.Numeric;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Use;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.backbone.MobileNetV2;
import java.time.LocalDate;
import java.util.List;

/** Elements whose names in saved models differ from their names in the source. */
class Renamed {

    enum Zone {
        NORTH,
        SOUTH
    }

    /** Each kind of column; the columns of a CSV file have the current names. */
    @Features
    @Cross(of = {"region", "ageGroup"}, bins = 8)
    public record Row(
            @Named("size") @Numeric(normalize = true) Double length,
            @Numeric @Bucketized({1, 2}) @Named("age") int ageGroup,
            @Named("zone") Zone region,
            @Named("flag") @Categorical Boolean sure,
            @Named("text") @Categorical({"a", "b"}) @Embedded(2) String word,
            @Named("number") @Categorical(identity = 5) int index,
            @Named("learned") @Categorical long code,
            @Named("hash") @Categorical(hashed = 8) @Column("Hash Code") String hashed,
            @Named("tags") List<String> labels,
            @Named("born") @DateParts LocalDate birthday,
            @Named("pixels") @Encoded(2) float[] vector,
            @Named("out") @Numeric double row,
            @Named("same") boolean same) {}

    /** A record, a layer and two heads. */
    @Backbone(input = Row.class)
    public static class OfARow {
        @Named("hidden") @Dense(units = 8, activation = RELU) Layer dense;

        @Named("form") @Head(classes = 3) Layer shape;

        @Head(names = {"red", "green"}, dropout = 0.5) @Named("seenColour") Layer paint;
    }

    /** A network and a vector, joined by the layers. */
    @Head(classes = 2)
    static class Visit {
        @Named("photo")
        @Backbone(
                input = Image.class,
                shape = {3, 32, 32},
                network = MobileNetV2.class,
                width = 0.35,
                weights = "mobilenet.safetensors",
                trainable = false)
        Layer leftImage;

        @Named("measures") @Backbone(input = float[].class, shape = 12) Layer vector;

        @Named("hidden") @Dense(units = 32, activation = RELU) Layer inputs;
    }

    /** The names are exchanged. */
    @Backbone
    static class Exchanged {
        @Dense(4) @Named("second") Layer first;
        @Dense(4) @Named("first") Layer second;
    }

    /** A custom pass, units, several inputs, and heads as a field and as a method. */
    static class CustomJoin {
        @Named("left") @Backbone(input = float[].class, shape = 4) Layer west;
        @Named("right") @Backbone(input = float[].class, shape = 4) Layer east;
        @Named("unit") @Use(Exchanged.class) Layer network;
        @Named("Upper") @Dense(4) Layer lower;
        @Named("lower") @Dense(4) Layer Upper;
        @Named("one") @Head(classes = 3) Layer first;

        @Named("other")
        @Head(classes = 2)
        static NDArray second(
                NDArray x,
                @Named("kernel") @Weight({FEATURES, CLASSES}) NDArray matrix,
                @Named("bias") @Weight(CLASSES) NDArray offset) {
            return x.matMul(matrix).add(offset);
        }

        @Forward
        NDArray join(NDArray left, NDArray right) {
            NDArray joined = NDArrays.concat(new NDList(left, network.apply(right)), 1);
            return lower.apply(Upper.apply(joined));
        }
    }

    /** A reusable head. */
    static class Scaled {
        @Head
        static NDArray logits(NDArray x, @Named("w") @Weight({FEATURES, CLASSES}) NDArray kernel) {
            return x.matMul(kernel);
        }
    }

    @Backbone(input = float[].class, shape = 4)
    @Head(by = Scaled.class, classes = 2)
    static class OfAReusableHead {}
}
