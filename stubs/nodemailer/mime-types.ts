export const detectMimeType = () => "application/octet-stream";
export const detectExtension = () => "bin";
