using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Serving;

namespace Claims.Scoring.Models;

/// <summary>What is wrong with folders, as against bugs.</summary>
internal static class LoadFaults
{
    /// <summary>Every fault that the exception names; empty where it is not about what the folders hold.</summary>
    public static IReadOnlyList<string> Of(Exception exception) => exception switch
    {
        ModelFolderException model => [.. model.Faults.Select(fault => $"{model.Folder}: {fault}")],
        InvalidPolicyException policies => [.. policies.Faults.Select(fault => $"{fault}")],
        InvalidDataException or IOException or UnauthorizedAccessException => [exception.Message],
        _ => [],
    };
}
