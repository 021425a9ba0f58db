namespace Claims.Codes;

/// <summary>The codes of one system, sorted, in columns: look-up is a binary search and nothing is allocated.</summary>
internal sealed class CodeTable
{
    private readonly ulong[] _codes;
    private readonly CodeEntry[] _entries;

    /// <param name="entries">In ordinal order of their codes, no code twice.</param>
    public CodeTable(CodeEntry[] entries)
    {
        _entries = entries;
        _codes = Array.ConvertAll(entries, entry => PackedCode.Pack(entry.Code));
    }

    public IReadOnlyList<CodeEntry> Entries => _entries;

    public CodeEntry? Find(ReadOnlySpan<char> code)
    {
        var packed = PackedCode.Pack(code);
        var index = packed == 0 ? -1 : Array.BinarySearch(_codes, packed);
        return index < 0 ? null : _entries[index];
    }

    /// <summary>
    /// The entry itself, else that of its longest prefix of at least three characters: a code added later is still about what its category is
    /// about.
    /// </summary>
    public CodeEntry? FindNearest(ReadOnlySpan<char> code)
    {
        for (var length = code.Length; length >= 3; length--)
        {
            if (Find(code[..length]) is { } entry)
            {
                return entry;
            }
        }

        return null;
    }
}
