package dev.condyle.processor.diagnostic;

import java.util.Locale;

/**
 * The messages of the processor.
 *
 * <p>Each message has a unique code: {@code CONDYLE-} and a number. The hundreds are topics: 1 the
 * class, 2 the input, 3 the members of a layer, 4 shapes, 5 the head, 6 fields, 7 image networks, 8
 * custom code, 9 the processor itself, 10 feature columns. In the 800s, groups start at 801
 * (forward passes), 820 (heads), 850 (units and blocks, continued at 890), 870 (several inputs) and
 * 880 (several heads). A new message gets the next number after the highest of its topic or group.
 * Codes are stable: gaps are not filled, and the code of a removed message is never reused.
 *
 * <p>A value that has no effect ({@link #NO_EFFECT}, {@link #COLUMN_NO_EFFECT}) is a warning: the
 * generated classes are the same as without it, so the processor ignores it. It is an error if
 * ignoring it would hide another mistake: if the value contradicts a type or another value, which
 * are then named in the message.
 */
public enum Message {
    KIND_OF_TYPE(
            101,
            "%s cannot be annotated with %s: use a class, or an interface or record without"
                    + " layers"),
    PRIVATE_TYPE(
            102,
            "cannot generate a class for %2$s because %1$s is private: make it package-private"),
    GENERIC_TYPE(
            103,
            "%s has type parameters, but a network class cannot be generic: remove the type"
                    + " parameters"),
    HEAD_WITHOUT_BACKBONE(
            104, "@Head requires a backbone: add @Backbone(input = ..., shape = {...}) to %s"),
    LAYER_WITHOUT_BACKBONE(
            105,
            "layers require a backbone: add @Backbone(input = ..., shape = {...}) to %s. Subclasses"
                    + " do not inherit its layers"),
    NOTHING_TO_GENERATE(
            106,
            "%s declares neither layers nor a head: add a field such as @Dense(64) Layer hidden, or"
                    + " add @Head"),
    NAME_TAKEN(
            107,
            "cannot generate class %s for %s because a class with this name already exists: rename"
                    + " one of them"),
    INHERITED_LAYERS(
            109,
            false,
            "the layers and @Forward methods of superclass %1$s are not inherited: declare them in"
                    + " this class, or include them with @Use(%1$s.class)"),
    LOCAL_CLASS(
            110,
            "%s is not passed to annotation processors, so nothing is generated for it: use a"
                    + " top-level or nested class"),

    INPUT_TYPE(
            201,
            "%s is not a supported input type: use ai.djl.modality.cv.Image, float[], int[] or"
                    + " ai.djl.ndarray.NDArray%s"),
    SHAPE_SIZE(202, "every dimension of a shape must be at least 1, but the shape is %s"),
    IMAGE_SHAPE(
            203,
            "the shape of an image must be {channels, height, width} with 1 channel (greyscale) or"
                    + " 3 channels (RGB), but is %s"),
    RESIZE_WITHOUT_IMAGE(204, "resize applies only to images, but the input is %s: remove resize"),
    SHAPE_EMPTY(
            205,
            "a shape must have at least one dimension: set the shape of one input without the batch"
                    + " dimension, such as {64}"),
    SHAPE_MISSING(
            206,
            "the input has no shape: add shape = {64}, or shape = {1, 28, 28} for an image, or use"
                    + " a network that defines it"),
    INPUT_MISSING(
            207,
            "the input has no type: add input = float[].class, or input = Image.class for an image."
                    + " Only a class that other classes include with @Use can omit it"),
    LAYOUT_RANK(
            208,
            "layout = %s requires a shape of two dimensions, but the shape is %s: remove layout"),

    TOO_SMALL(301, "%s must be at least %s, but is %s"),
    WRONG_COUNT(302, "%s must have %s, but has %s"),
    NOT_A_FRACTION(303, "%s must be a float in the range [0, 1), but is %s"),
    NOT_POSITIVE(304, "%s must be a positive, finite %s, but is %s"),
    NOT_A_PROPORTION(305, "%s must be between 0 and 1, but is %s"),
    VALUE_MISSING(306, "@%1$s requires %2$s: write, for example, @%1$s(64)"),
    DUPLICATE_VALUE(307, "@%1$s sets %2$s twice, as value and as %2$s: remove one of them"),
    DUPLICATE_PADDING(308, "padding and pad both set the padding: remove one of them"),
    PAD_TOO_LARGE(
            309, "pad must be at most half the window size, but is %s for a window of size %s"),
    NO_EFFECT(310, false, "%s has no effect because %s: remove it"),

    WRONG_RANK(401, "@%s expects %s, but its input is %s: %s"),
    WINDOW_TOO_LARGE(
            402,
            "the window %s does not fit into the input %s: use a smaller window, or pad the input"),
    GROUPS_DO_NOT_DIVIDE(
            403,
            "groups = %s must divide both the %s input channels and the %s filters: use a different"
                    + " number of groups"),
    ARRAY_TOO_LARGE(
            405,
            "%s exceeds the maximum array size (2,147,483,647 elements): use a smaller input or"
                    + " network"),
    PARAMETERS_TOO_MANY(
            406,
            "this layer would have %,d parameters for its input %s, which exceeds the maximum array"
                    + " size (2,147,483,647 elements): use a smaller layer or input"),
    IDS_WITHOUT_EMBEDDING(
            407,
            "the input consists of ids, but @%s expects real numbers: add @Embedding before it"),
    EMBEDDING_OF_REAL_NUMBERS(
            408,
            "@%s expects ids, but its input consists of real numbers: make it the first layer, with"
                    + " an input of type int[] or NDArray"),
    IDS_INTO_HEAD(
            409,
            "the input consists of ids, but a head expects real numbers: add @Embedding as the"
                    + " first layer"),

    HEADS_DO_NOT_DIVIDE(
            410,
            "heads = %s must divide the %s features of the input %s: use a different number of"
                    + " heads"),
    NOT_A_PERMUTATION(
            411,
            "@Permute must list each dimension of the input %s exactly once, counted from 1, but"
                    + " the order is %s"),
    DIMENSIONS_TOO_MANY(
            412,
            "@LayerNorm normalises over %s dimensions, but the input %s has only %s: reduce"
                    + " dimensions"),
    ORDER_CONTRADICTS(
            413,
            false,
            "@%s reads its input %s as %s, but @%s before it reads %s: set layout = SEQUENCE in"
                    + " @Backbone for an input (L, F), or layout = SIGNAL for (C, L)"),

    LAST_AXIS(
            414,
            "the layer %1$s is applied to the last axis of its input %2$s, so the features have the"
                    + " shape %3$s, but a head expects a vector: add %4$s before %1$s"),
    MASK_LOST(
            415,
            false,
            "%s does not support masks%s, so padding counts as input from there on: add a layer such"
                    + " as @GlobalAvgPool or @Lstm before it, or remove maskZero"),
    MASK_IN_FORWARD(
            416,
            "maskZero does not apply to a class with @Forward: remove it, create the mask in that"
                    + " method, NDArray mask = ids.neq(0), and pass new NDList(x, mask) to the"
                    + " layers that use it"),

    LABELS_MISSING(
            501,
            "task = ORDINAL requires labels, since their order cannot be learned from data: set"
                    + " labels to an enum, classes to a number, or names to {...}"),
    DUPLICATE_LABELS(
            502, "labels, classes and names are mutually exclusive: keep only one of them"),
    TOO_FEW_CLASSES(
            503,
            "a head requires at least 2 classes, but has %s: %s. Set task = BINARY to predict yes"
                    + " or no, or task = REGRESSION to predict a number"),
    LABELS_NOT_VISIBLE(504, "%s is not accessible to generated code in package %s: make it %s"),
    DUPLICATE_NAME(505, "duplicate class name \"%s\": class names must be unique"),
    BLANK_NAME(506, "the class name at index %s is blank: give every class a name"),
    FEATURES_NOT_A_VECTOR(
            507,
            "a head expects a feature vector, but the features have the shape %s: add %s before the"
                    + " head"),
    NAMES_TOO_MANY(
            508,
            "a head can have at most %,d names, but has %,d: set classes instead, and map the class"
                    + " numbers to names in your program"),
    OTHER_TASK(
            509,
            "%1$s applies only to %2$s, but the task is %3$s: remove %1$s, or set another task"),
    BINARY_LABELS(
            510,
            "task = BINARY requires exactly 2 labels, not %s: %s, or remove %s, which makes the label"
                    + " a Boolean%s"),
    QUANTILES(
            511,
            "quantiles must be strictly ascending floats above 0 and below 1, and contain 0.5,"
                    + " which is the predicted value, but are %s"),
    LOSS_OF_QUANTILES(
            512, "quantiles are trained with the quantile loss: remove loss, or remove quantiles"),
    NEGATIVE(513, "%s must be a finite float of at least 0, but is %s"),
    OUTPUT_NAME(514, "\"%s\" cannot be the name of an output because %s: rename it"),
    OUTPUTS_TOO_MANY(
            515,
            "a head can have at most %s outputs, which are components of a record, but has %s: use"
                    + " several heads"),
    PRETRAINED_HEAD(
            516, "pretrained = true loads the classifier of a network as the head, but %s: %s"),
    PRETRAINED_CLASSES(
            517,
            "pretrained = true loads a classifier with %s from \"%s\", but the head has %s"
                    + " labels: declare the classes of the file in its order, such as labels ="
                    + " ImageNet.class, or remove pretrained"),

    LAYER_TYPE(
            601,
            "a layer must be a field of type dev.condyle.runtime.Layer, but %s is of type %s:"
                    + " change its type"),
    LAYER_ANNOTATION_MISSING(
            602,
            "%s is of type Layer, but has no layer annotation: add one from dev.condyle.layer, such"
                    + " as @Dense(64)"),
    SEVERAL_LAYER_ANNOTATIONS(
            603, "%s has more than one layer annotation: declare one field per layer"),
    STATIC_LAYER(
            604, "%s must be an instance field because it belongs to a network: remove static"),
    LAYER_OUTSIDE_CLASS(
            605, "%s declares layers, but only a class can declare layers: make it a class"),
    RESERVED_NAME(606, "the name %s is reserved for %s in the generated block: rename the field"),
    UNKNOWN_LAYER(
            607,
            "unknown layer annotation @%s: use the same version of condyle-dsl and"
                    + " condyle-processor"),

    LAYERS_TOO_MANY(
            608,
            "a class can have at most %,d layers, but has %,d: move some of them to another class,"
                    + " and include it with @Use"),
    NAMED_FORM(
            609,
            "the saved name \"%s\" is %s: use the name that the element had when the model was"
                    + " saved"),
    NAMED_TAKEN(
            610,
            "the saved name \"%s\" is already used by %s: use the name that %s had when the model"
                    + " was saved"),
    NAMED_UNUSED(611, "@Named on %s has no effect because %s: remove it"),
    TOTAL_LAYERS_TOO_MANY(
            612,
            "a network can have at most %,d layers, including those inside @Use, but this layer is"
                    + " number %,d: use fewer or smaller classes"),

    NOT_A_NETWORK(
            701,
            "%s is not a network: use one from dev.condyle.runtime.backbone, such as"
                    + " MobileNetV2.class, or a class that implements Network"),
    NETWORK_WITHOUT_SPEC(
            702, "%s does not declare its input and output: annotate it with @NetworkSpec"),
    NETWORK_NOT_INSTANTIABLE(703, "generated code cannot instantiate %s because it %s: %s"),
    INVALID_SPEC(704, "%s has an invalid @NetworkSpec: %s"),
    NETWORK_INPUT(705, "%s expects images, but the input is %s: set input = Image.class"),
    WIDTH_FIXED(706, "%s supports only width = 1, but width is %s: remove width"),
    WIDTH_TOO_SMALL(707, "width = %s reduces the %s channels of %s to 0: use a larger width"),
    CONVENTIONS_MISSING(708, "%s does not support conventions = %s: use %s"),
    NETWORK_MISSING(709, "%1$s requires a network: add network = ..., or remove %1$s"),
    WEIGHTS_LOCATION(
            710,
            "weights must be a file path, classpath:/path, https://..., hf:owner/name or the name of"
                    + " a preset, but is \"%s\": %s"),
    SHA256_FORM(
            711,
            "sha256 must be 64 hexadecimal digits, but %s: copy the output of sha256sum for the"
                    + " file"),
    SHA256_MISSING(
            712, "%s a checksum: add sha256 = \"...\", the output of sha256sum for the file"),
    FROZEN_RANDOM_WEIGHTS(
            713,
            false,
            "trainable = false freezes the randomly initialised weights of %s: add weights = ...,"
                    + " or remove trainable"),
    MODULE_INCOMPLETE(714, "a TorchScript module requires %s: add %s"),
    MODULE_TRAINABLE(715, "a TorchScript module cannot be trained: set trainable = false"),
    MODULE_MEMBER(716, "%1$s cannot be set for a TorchScript module because %2$s: remove %1$s"),
    FEATURES_SHAPE(
            717,
            "features must be {channels, height, width}, or {length} for a vector, with sizes of at"
                    + " least 1, but is %s"),
    FEATURES_KNOWN(718, "%s already defines its features, %s for this input: remove features"),
    CHANNELS_COUNT(719, "%s must have one value, or one for each of the %s channels, but has %s"),
    NOT_FINITE(720, "%s must be a finite %s, but is %s"),
    WEIGHTS_FORMAT(721, "\"%s\" is %s"),
    PRESET_MISSING(722, "%s has no preset \"%s\"%s: %s"),

    SEVERAL_FORWARDS(
            801,
            "a class can have only one @Forward method, but this class has %2$s and %1$s: remove"
                    + " one of them"),
    FORWARD_WITHOUT_BACKBONE(
            802, "@Forward requires a backbone: add @Backbone(input = ..., shape = {...}) to %s"),
    FORWARD_OUTSIDE_CLASS(
            803,
            "@Forward applies only to methods of a class, but %s is an interface, a record or an"
                    + " enum: make it a class"),
    FORWARD_NOT_INSTANTIABLE(804, "each forward pass creates an instance of %s, but it %s: %s"),
    FORWARD_FIELD(805, "%s must not be %s because each forward pass assigns it: remove %2$s"),
    FORWARD_MODIFIER(
            806,
            "%s must not be %s because a forward pass calls it on a new instance: remove %2$s"),
    FORWARD_THROWS(
            807,
            "%s throws the checked exception %s, which the generated block cannot propagate: throw"
                    + " an unchecked exception"),
    FORWARD_RETURN(
            808,
            "a @Forward method must return the features as an NDArray, but %s returns %s: return"
                    + " NDArray"),
    FORWARD_PARAMETERS(
            809,
            "a @Forward method must have parameters of type NDArray, or a single NDList, but those"
                    + " of %s are %s: declare NDArray x"),
    FORWARD_COUNT(
            810, "the network has one input, but %s has %s parameters: declare one parameter"),

    HEAD_NOT_STATIC(
            820, "generated code calls the head method %s without an instance: make it static"),
    HEAD_PRIVATE(
            821, "the head method %s is private, so generated code cannot call it: remove private"),
    HEAD_RETURN(
            822,
            "a head method must return logits of shape (N, classes) as an NDArray, but %s returns"
                    + " %s: return NDArray"),
    HEAD_FEATURES(
            823,
            "the first parameter of the head method %s must be the features: start with NDArray"
                    + " features, without @Weight"),
    HEAD_THROWS(
            824,
            "%s throws the checked exception %s, which a forward pass cannot propagate: catch it,"
                    + " or throw an unchecked exception"),
    WEIGHT_MISSING(
            825,
            "the parameter %s has no @Weight, so it would be neither trained nor saved: annotate it"
                    + " with @Weight and a shape, such as @Weight({FEATURES, CLASSES})"),
    WEIGHT_TYPE(826, "a weight must be an ai.djl.ndarray.NDArray, but %s is of type %s"),
    WEIGHT_OUTSIDE_HEAD(
            827,
            "@Weight applies only to parameters of a head method: add @Head to this method, or"
                    + " remove @Weight"),
    WEIGHT_SHAPE(
            828,
            "the shape of a weight must have at least one dimension, each at least 1, FEATURES or"
                    + " CLASSES, but is %s"),
    STATIC_ARRAY(
            829,
            "the static field %s is neither trained nor saved: make it a @Weight parameter of the"
                    + " head method"),
    FEATURES_OF_MAPS(
            830,
            "FEATURES is the length of a feature vector, but the features have the shape %s: add %s"
                    + " before the head, or set the size as a number"),
    CLASS_HEAD_WITH_OTHERS(
            831,
            "the head on the class %s cannot be combined with other heads: remove one of them, or"
                    + " move @Head from the class to a field of type Layer"),
    REUSED_HEAD_MISSING(
            832, "%s has no reusable head: use a class with exactly one static @Head method"),
    REUSED_HEAD_WITH_LABELS(
            833,
            "%s sets labels, so it can be used only in its own class: remove the labels there, and"
                    + " set them here"),
    REUSED_HEAD_INVALID(834, "%s cannot be used as a head: %s"),
    REUSED_HEAD_NOT_VISIBLE(
            835, "%s is not accessible to generated code in package %s: make it %s"),
    REUSED_HEAD_NOT_PROCESSED(
            836,
            "cannot find %2$s, which is generated for %1$s: compile %1$s with Condyle's annotation"
                    + " processor. Sources found by -sourcepath are not processed: pass them to the"
                    + " compiler too"),
    FEATURES_NOT_MAPS(
            837,
            "a concat-pool head expects feature maps (C, H, W), but the features have the shape %s:"
                    + " remove the layer or pooling that flattens them, or use another style"),
    DUPLICATE_POOLING(
            838,
            "a concat-pool head does its own pooling, which conflicts with pooling = %s: remove"
                    + " pooling"),
    REUSED_HEAD_OF_NETWORK(
            839,
            "%s is the head of its own class, which has a backbone, so it can be used only there:"
                    + " move it to a class without @Backbone"),

    USE_WITHOUT_BACKBONE(
            850,
            "%s cannot be used as a layer: use a class that is annotated with @Backbone and"
                    + " declares layers"),
    USE_OF_HEAD(
            851,
            "%s has a head, so it is a complete network and cannot be used as a layer: move its"
                    + " layers to a class without a head"),
    USE_OF_NETWORK(
            852,
            "%s starts with a network or a custom block, so it cannot be used as a layer: move the"
                    + " network or block to this class"),
    USE_NOT_VISIBLE(853, "%s is not accessible to generated code in package %s: make it %s"),
    USE_CYCLE(854, "%s includes itself: %s. Remove one @Use from this cycle"),
    USE_SHAPE(
            855,
            "%1$s expects the shape %2$s, but its input is %3$s: remove shape from the @Backbone of"
                    + " %1$s, or make the shapes equal"),
    USE_UNSUPPORTED_INPUT(856, "%s does not support the input %s. In its layer %s: %s"),
    USE_INVALID(857, "%s cannot be used as a layer: %s"),
    USE_NOT_PROCESSED(
            858,
            "cannot find %2$s, which is generated for %1$s: compile %1$s with Condyle's annotation"
                    + " processor. Sources found by -sourcepath are not processed: pass them to the"
                    + " compiler too"),
    DUPLICATE_BACKBONE(859, "%s already provides the features: keep only one @Backbone"),
    BLOCK_WITHOUT_HEAD(
            860,
            "%s provides a block, but %s has no head: add @Head, or use the block without Condyle"),
    BLOCK_TYPE(
            861,
            "a backbone must be a DJL block, but %s is of type %s: use ai.djl.nn.Block, or a field"
                    + " of type Supplier<Block>"),
    BLOCK_NOT_STATIC(862, "generated code accesses %s without an instance: make it static"),
    BLOCK_PRIVATE(863, "%s is private, so generated code cannot access it: remove private"),
    BLOCK_PARAMETERS(864, "a backbone method must not have parameters, but %s has %s: remove them"),
    BLOCK_THROWS(
            865,
            "%s throws the checked exception %s, which the generated block cannot propagate: throw"
                    + " an unchecked exception"),
    BLOCK_MEMBER(866, "%1$s cannot be set for a custom block because %2$s: remove %1$s"),
    USE_LAYOUT(
            867,
            "%1$s declares no layout, so its layers would misread its input, which is %2$s: set"
                    + " layout = %3$s in the @Backbone of %1$s"),
    USE_LAYOUT_RANK(
            868,
            "%1$s declares layout = %2$s, so it expects an input of two dimensions, but its input"
                    + " is %3$s: use a class without layout"),
    USE_TOO_DEEP(
            869,
            "%s already has %s levels of @Use, which is the maximum: declare its layers in fewer"
                    + " classes"),
    BRANCH_WITH_BACKBONE(
            870,
            "%s combines @Backbone on input fields with another @Backbone: remove one or the"
                    + " other"),
    SINGLE_BRANCH(871, "the field %s is the only input: move its @Backbone to the class %s"),
    BRANCH_WITHOUT_HEAD(872, "several inputs require a head, but %s has none: add @Head"),
    BRANCH_IS_LAYER(873, "%s is an input, so it cannot be a layer: remove @%s"),
    BRANCH_NOT_A_VECTOR(
            874,
            "inputs are concatenated as vectors, but %s has the shape %s: use a network with"
                    + " pooling, or add a @Forward method"),
    BRANCH_OF_IDS(
            875, "%s consists of ids, which cannot be combined with other inputs: use float[]"),
    BRANCH_FORWARD(
            876,
            "the network has %s inputs, but the number of parameters of %s is %s: declare one"
                    + " NDArray per input, or one NDList"),
    BRANCH_NAME(877, "the names of %s and %s conflict in the generated block: rename one of them"),
    INPUTS_TOO_MANY(
            878,
            "a class can have at most %s inputs, which are components of a record, but has %s:"
                    + " combine some of them in one array"),

    HEAD_NAME(880, "the head name %s is already used by %s: rename one of them"),
    COMPONENT_NAME(
            881,
            "cannot generate a record component named %s because Java does not allow this name:"
                    + " rename it"),
    HEAD_IS_LAYER(882, "%s is a head, so it can be neither a layer nor an input: remove @%s"),
    SINGLE_HEAD(883, "the field %s is the only head: move its @Head to the class %s"),
    LOSS_WEIGHT_OF_SINGLE_HEAD(
            884, "weight balances the losses of several heads, but %s has only one: remove weight"),
    HEADS_TOO_MANY(
            885,
            "a class can have at most %s heads, which are components of a record, but has %s:"
                    + " remove some of them"),
    DERIVED_NAME(
            886, "%s cannot be generated for %s because %s has the same name: rename one of them"),

    BUG(901, "this is a bug in Condyle: please report it together with the annotated class. %s"),
    WRITE_FAILED(902, "cannot write %s: %s"),

    FEATURES_KIND(
            1001,
            "@%2$s applies only to records, but %1$s is not a record: declare it as a record"),
    FEATURES_MISSING(1002, "columns require a record with @Features: add @Features to %s"),
    COLUMN_OUTSIDE_RECORD(
            1003,
            "@%s applies only to record components, but %s is a field of class %s: declare a record"
                    + " with @Features"),
    GENERIC_RECORD(
            1004,
            "%s has type parameters, so the types of its columns are unknown: remove the type"
                    + " parameters"),
    NO_COLUMN(
            1005,
            "%s has no columns: declare a component such as @Numeric double size, or remove"
                    + " @Features"),
    COMPONENT_TYPE(
            1006,
            "%s is of type %s, which is not supported as a column: use String, an enum, a number,"
                    + " boolean, char, List<String>, Map<String, Double>, LocalDate, LocalDateTime or"
                    + " float[], or add @Ignored"),
    NUMBER_OR_CATEGORY(
            1007,
            "%s of type %s can be either a number or a category: add @Numeric, @Bucketized or"
                    + " @Categorical"),
    LENGTH_MISSING(1008, "%s requires a length: add, for example, @Encoded(16)"),
    COLUMN_TYPE(1009, "@%s applies only to %s, but %s is of type %s: %s"),
    COLUMN_CONFLICT(1010, "@%2$s and @%3$s cannot be combined on %1$s: %4$s"),
    EMBEDDED_WITHOUT_CATEGORY(
            1011,
            "@Embedded requires a categorical component, but %s is not categorical: add"
                    + " @Categorical or @Bucketized, or remove @Embedded"),
    COLUMN_RANGE(1012, "%s must be between %s and %s, but is %s"),
    NOT_ASCENDING(
            1013,
            "boundaries must be strictly ascending, but %s is followed by %s: sort them and remove"
                    + " duplicates"),
    COLUMN_NO_EFFECT(1014, false, "%s has no effect because %s: remove it"),
    EXCLUSIVE_MEMBERS(1015, "%s and %s cannot be combined because %s: remove one of them"),
    BOUNDS_MISSING(
            1016,
            "@Bucketized requires boundaries: write, for example, @Bucketized({0, 10}), or set"
                    + " quantiles = 10 to learn them"),
    DUPLICATE_ELEMENT(1017, "duplicate element %s in %s: remove one of them"),
    SOURCE_TYPE(1018, "%s applies only to %s, but %s is of type %s: %s"),
    EMPTY_TOKEN(
            1019,
            "FEATURE_COLUMN treats an empty string as a missing value: remove it from the"
                    + " vocabulary"),
    NOT_A_CHARACTER(1020, "%s is of type %s, so \"%s\" never occurs: use a single character"),
    OUTSIDE_TYPE(1021, "%s is of type %s, so %s never occurs: remove it"),
    NEVER_MISSING(1022, "%s is of type %s, which is never null: remove %s, or use %s"),
    FILL_UNUSED(
            1023,
            "fillValue applies only to CONSTANT and CONSTANT_AND_INDICATOR, but missing is %s: set"
                    + " missing = CONSTANT, or remove fillValue"),
    NOT_IN_SEMANTICS(1024, "%1$s does not support %2$s = %3$s here: use %4$s, or remove %2$s"),
    TABLE_NOT_SHARED(
            1025,
            "only one component uses the shared table \"%s\": use the table for another component,"
                    + " or remove shared"),
    TABLES_DIFFER(
            1026,
            "%s and %s share the table \"%s\", but their %s differ (%s and %s): make them equal, or"
                    + " use separate tables"),
    DATE_PART(1027, "%s is not allowed in %s because %s: remove it%s"),
    ENUM_NOT_VISIBLE(1028, "%s is not accessible to generated code in package %s: make it %s"),
    VOCABULARY_EMPTY(
            1029,
            "a vocabulary must not be empty: add values, or remove %s to learn the vocabulary"),
    CROSS_SIZE(1030, "a cross must have 2 to 4 components, but has %s: %s"),
    CROSS_UNKNOWN(1031, "%s has no component \"%s\"%s"),
    CROSS_MEMBER(1032, "%s cannot be crossed because it is %s: %s"),
    DUPLICATE_CROSS(1033, "duplicate cross of %s: remove one of them"),
    SALT_COUNT(1034, "salt must have one or two values, but has %s"),
    SCALE_ZERO(
            1035, "scale must not be 0 because it would make all values equal: use another scale"),
    COLUMN_BLANK(
            1036,
            "the column name of %s is blank: use the name in the header of the file, or remove"
                    + " @Column"),
    SEPARATOR_EMPTY(
            1037,
            "the separator of %s is empty: set a separator, or remove it to use the default \"|\""),
    INPUT_RECORD(1038, "%s cannot be used as an input because its columns are invalid. %s"),
    RECORD_WITHOUT_HEAD(1039, "a record input requires a head: add @Head to %s"),
    ENCODER_MISSING(
            1040,
            "cannot find %2$s, which is generated for the record %1$s: compile %1$s with Condyle's"
                    + " annotation processor. Sources found by -sourcepath are not processed: pass"
                    + " them to the compiler too"),
    TABLE_TAKEN(
            1041,
            "the shared table \"%s\" has the same name as the embedding table of %s: rename the"
                    + " shared table"),
    ENUM_EMPTY(
            1042,
            "the enum %s has no constants, so %s has no categories: add constants to the enum, or"
                    + " add @Ignored");

    private final int number;
    private final boolean error;
    private final String format;

    Message(int number, String format) {
        this(number, true, format);
    }

    Message(int number, boolean error, String format) {
        this.number = number;
        this.error = error;
        this.format = format;
    }

    /** Returns the stable code, such as {@code CONDYLE-101}. */
    public String code() {
        return "CONDYLE-" + number;
    }

    /** Returns whether the message is an error, not a warning. */
    public boolean isError() {
        return error;
    }

    /** Returns the code and the text, formatted with the arguments. */
    public String text(Object... arguments) {
        return code() + ": " + String.format(Locale.ROOT, format, arguments);
    }
}
