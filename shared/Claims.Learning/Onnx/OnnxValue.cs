namespace Claims.Learning.Onnx;

/// <summary>A tensor of an <see cref="OnnxGraph"/>: an input, an initializer or what a node gives.</summary>
public readonly record struct OnnxValue(string Name);
