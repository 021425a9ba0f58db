namespace Claims.ClauseModel.Onnx;

/// <summary>A tensor of an <see cref="OnnxGraph"/>: an input, an initializer or what a node gives.</summary>
internal readonly record struct OnnxValue(string Name);
