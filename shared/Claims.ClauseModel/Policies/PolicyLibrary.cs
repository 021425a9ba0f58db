namespace Claims.ClauseModel.Policies;

/// <summary>All policies of a folder. Immutable and safe for many threads.</summary>
public sealed class PolicyLibrary
{
    private readonly Dictionary<string, Policy[]> _byId;

    public PolicyLibrary(IReadOnlyList<Policy> policies)
    {
        Policies = policies;
        _byId = policies.GroupBy(policy => policy.Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.OrderBy(policy => policy.EffectiveFrom).ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Policy> Policies { get; }

    /// <summary>Each policy id once, with the aliases of all its versions.</summary>
    public IReadOnlyList<(string Id, IReadOnlyList<string> Aliases)> Names => _byId.Values
        .Select(versions => (versions[0].Id, (IReadOnlyList<string>)versions.SelectMany(version => version.Aliases).Distinct(StringComparer.OrdinalIgnoreCase).ToList()))
        .ToList();

    /// <summary>
    /// Reads every <c>*.md</c> of the folder.
    /// </summary>
    /// <exception cref="InvalidPolicyException">Names every fault with file and line, overlapping versions included.</exception>
    public static PolicyLibrary Load(string directory)
    {
        var files = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.md").Order(StringComparer.Ordinal).ToArray() : [];
        var readings = files.Select(file => PolicyReader.Read(File.ReadAllText(file), Path.GetFileName(file))).ToList();
        var faults = readings.OfType<PolicyReading.Faulty>().SelectMany(faulty => faulty.Faults).ToList();
        var policies = readings.OfType<PolicyReading.Valid>().Select(valid => valid.Policy).ToList();
        faults.AddRange(Overlaps(policies));
        if (files.Length == 0)
        {
            faults.Add(new PolicyFault(directory, 1, "holds no policy (*.md): set Policies:Directory"));
        }

        return faults.Count == 0 ? new PolicyLibrary(policies) : throw new InvalidPolicyException(faults);
    }

    public bool Contains(string policyId) => _byId.ContainsKey(policyId);

    /// <summary>
    /// The version in force on the day of service; for a day outside all versions the nearest one, so that every claim can be scored.
    /// <see cref="Relations.ClauseRelations"/> then says that the day lies outside.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such policy; ask <see cref="Contains"/> first.</exception>
    public Policy Find(string policyId, DateOnly? serviceDate)
    {
        var versions = _byId[policyId];
        if (serviceDate is not { } day)
        {
            return versions[^1];
        }

        return versions.LastOrDefault(version => version.EffectiveFrom <= day) ?? versions[0];
    }

    /// <summary>Versions of one policy that hold on the same day: a folder with such is refused.</summary>
    public static IEnumerable<PolicyFault> Overlaps(IReadOnlyCollection<Policy> policies) =>
        from versions in policies.GroupBy(policy => policy.Id, StringComparer.OrdinalIgnoreCase)
        let ordered = versions.OrderBy(policy => policy.EffectiveFrom).ToList()
        from pair in ordered.Zip(ordered.Skip(1))
        where pair.First.EffectiveTo is null || pair.First.EffectiveTo >= pair.Second.EffectiveFrom
        select new PolicyFault(pair.Second.Id, 1, $"version {pair.Second.Version} begins before version {pair.First.Version} has ended");
}

/// <summary>The policies of a service cannot be used; it must not start.</summary>
public sealed class InvalidPolicyException(IReadOnlyList<PolicyFault> faults)
    : Exception($"The policies have {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    public IReadOnlyList<PolicyFault> Faults { get; } = faults;
}
