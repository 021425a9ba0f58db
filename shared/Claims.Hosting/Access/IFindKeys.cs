namespace Claims.Hosting.Access;

/// <summary>Keys of programs to check a caller's against. Not there in a process that has no storage.</summary>
internal interface IFindKeys
{
    Task<StoredKey?> FindAsync(string keyId, CancellationToken cancellation);
}
