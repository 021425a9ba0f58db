namespace Claims.ProviderModel.Data;

/// <summary>A file cannot be used. Names what is wrong, each with its file, line and column.</summary>
public sealed class ProviderFileException(string path, IReadOnlyList<string> faults, bool more)
    : Exception($"{path} cannot be used: {string.Join("; ", faults)}{(more ? "; and more" : "")}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
