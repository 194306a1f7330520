import SOPPages
