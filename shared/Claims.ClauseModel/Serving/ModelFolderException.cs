namespace Claims.ClauseModel.Serving;

/// <summary>A folder is not a model that this program can run. Names everything that is wrong with it.</summary>
public sealed class ModelFolderException(string folder, IReadOnlyList<string> faults, Exception? inner = null)
    : Exception($"{folder} is not a model that can be served: {string.Join("; ", faults)}", inner)
{
    public string Folder { get; } = folder;

    /// <summary>Each with its place: a file, or a field of <c>model.json</c>.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
