using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.Ingest.Validation;

/// <summary>
/// Finds the policy that a claim is billed under: what the claim itself names (plan, payer id, payer name), else what the submission names,
/// else the configured default. Names are compared with policy ids and aliases, without case.
/// </summary>
public sealed class PolicyResolver
{
    private readonly Dictionary<string, string> _idByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? _default;

    /// <param name="defaultPolicy">Id or alias, or null for none.</param>
    /// <exception cref="ArgumentException">The default names no policy of the library.</exception>
    public PolicyResolver(PolicyLibrary library, string? defaultPolicy)
    {
        foreach (var (id, aliases) in library.Names)
        {
            foreach (var name in aliases.Prepend(id))
            {
                _idByName.TryAdd(name, id);
            }
        }

        _default = defaultPolicy is null || _idByName.TryGetValue(defaultPolicy, out _default)
            ? _default
            : throw new ArgumentException($"is no policy; known are {string.Join(", ", library.Names.Select(policy => policy.Id))}", nameof(defaultPolicy));
    }

    /// <returns>The id of a policy, or null when no name leads to one.</returns>
    public string? Resolve(PolicyReference reference, string? statedPolicy) =>
        Find(reference.PolicyId) ?? Find(reference.Plan) ?? Find(reference.PayerId) ?? Find(reference.PayerName) ?? Find(statedPolicy) ?? _default;

    private string? Find(string? name) => name is not null && _idByName.TryGetValue(name.Trim(), out var id) ? id : null;
}
