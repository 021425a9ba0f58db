namespace Claims.Hosting;

/// <summary>Where the policies are that claims are billed under. Section <c>Policies</c>.</summary>
public sealed class PolicyOptions
{
    public const string Section = "Policies";

    /// <summary>Folder of <c>*.md</c>. Null: the shipped policies, in the folder <c>Policies</c> beside the program.</summary>
    public string? Directory { get; set; }

    public string FullDirectory => Directory is null ? Path.Combine(AppContext.BaseDirectory, "Policies") : Path.GetFullPath(Directory);
}
